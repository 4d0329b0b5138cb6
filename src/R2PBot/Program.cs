using System.Globalization;
using R2PBot.Channels.Terminal;

// Dates and numbers read the same on every machine; the documents are English.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

return await TerminalCommands.RunAsync(args);
