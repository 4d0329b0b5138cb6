// The Teams emulator against the program itself: welcome, a cited answer, a pressed button whose answer replaces the card, a form.
import { picture } from './browser.mjs';
import { inEmulator } from './emulator.mjs';

await inEmulator({ width: 1200, height: 900 }, async ({ page, say, result }) => {
  page.setDefaultTimeout(60000);
  await page.getByText('What I can do').first().waitFor();
  await say('How many countries have appointed R2P focal points?');
  await page.getByText('A total of 61 countries').first().waitFor();
  await page.waitForTimeout(500);
  await picture(page, 'playground-real-answer.png');
  result.answer = await page.locator('body').innerText();
  await page.getByRole('button', { name: 'Context', exact: true }).last().click();
  await page.getByText('para. 42').first().waitFor();
  await page.waitForTimeout(500);
  await picture(page, 'playground-real-context.png');
  result.context = await page.locator('body').innerText();
  await say('save');
  await page.getByText(/[Ss]aved/).last().waitFor();
  await say('my quotes');
  await page.waitForTimeout(1500);
  await picture(page, 'playground-real-quotes.png');
  result.quotes = await page.locator('body').innerText();
});
