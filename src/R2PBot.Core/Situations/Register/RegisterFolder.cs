using R2PBot.Library;

namespace R2PBot.Situations.Register;

/// <summary>Keeps a <see cref="SituationRegister"/> of what <c>knowledge/situations</c> and the library hold now. Read when first asked for: who only asks questions starts no slower.</summary>
internal sealed class RegisterFolder
{
    private readonly Lock _refreshing = new();
    private readonly WatchedFiles<Situation> _files;
    private readonly Func<Holdings> _holdings;
    private (Holdings Holdings, SituationRegister Register)? _made;

    public RegisterFolder(string knowledge, Func<Holdings> holdings)
    {
        _files = new(Path.Combine(knowledge, "situations"), "*.yaml", SituationReader.Read);
        _holdings = holdings;
    }

    /// <summary>Follows the library by itself; the folder only when looked at with <see cref="Refresh"/>.</summary>
    public SituationRegister Current
    {
        get
        {
            lock (_refreshing)
            {
                var holdings = _holdings();
                if (_made is null)
                {
                    _files.Refresh();
                }

                if (_made is not { } made || !ReferenceEquals(holdings, made.Holdings))
                {
                    _made = made = Make(holdings);
                }

                return made.Register;
            }
        }
    }

    /// <returns>Whether a file changed.</returns>
    public bool Refresh()
    {
        lock (_refreshing)
        {
            var changed = _files.Refresh();
            _made = changed || _made is null ? Make(_holdings()) : _made;
            return changed;
        }
    }

    private (Holdings Holdings, SituationRegister Register) Make(Holdings holdings) => (holdings, new([.. _files.Values], [.. _files.Refusals], holdings));
}
