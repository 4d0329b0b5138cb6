// The Teams emulator against the host: a personal chat, a card, a pressed button, a form that updates its card.
import { picture } from './browser.mjs';
import { inEmulator } from './emulator.mjs';

await inEmulator({ width: 1200, height: 900 }, async ({ page, say, result }) => {
  const gone = text => page.getByText(text).first().waitFor({ state: 'detached' }).then(() => true, () => false);
  await page.getByText('Welcome. Ask me').first().waitFor();
  await say('answer');
  await page.getByText('A total of 61 countries').first().waitFor();
  await page.waitForTimeout(500);
  result.answered = true;
  await picture(page, 'playground-answer.png');
  await page.getByRole('button', { name: 'Context' }).first().click();
  await page.getByText('Paragraphs around it').first().waitFor();
  await page.waitForTimeout(500);
  result.replacedByExecute = await gone('A total of 61 countries');
  await picture(page, 'playground-context.png');
  // Too slow for the button's own answer: the card is updated by a call of the bot.
  await page.getByRole('button', { name: 'Take long' }).first().click();
  await page.getByText('sg-2025#slow').first().waitFor();
  result.updatedLater = await gone('Paragraphs around it');
  await picture(page, 'playground-updated.png');
  await say('form');
  await page.getByText('1. Is there hate speech?').first().waitFor();
  await page.getByRole('button', { name: 'Send', exact: true }).first().click();
  await page.getByText('Noted').first().waitFor();
  await page.waitForTimeout(500);
  result.updated = await gone('1. Is there hate speech?');
  await picture(page, 'playground-form.png');
});
