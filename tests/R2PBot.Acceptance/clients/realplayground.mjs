// The Teams emulator against the program itself: welcome, a cited answer, pressed buttons, cards that are replaced and messages that are changed for good.
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

  // Helpful?: the question is replaced by the thanks.
  await page.getByRole('button', { name: 'Helpful?' }).first().click();
  await page.getByText('Was this what you needed?').last().waitFor();
  await page.getByRole('button', { name: 'Helpful', exact: true }).last().click();
  await page.getByText('Thank you').last().waitFor();
  await page.waitForTimeout(700);
  result.asksNoMore = await page.getByText('Was this what you needed?').count() === 0;
  await picture(page, 'playground-real-helpful.png');

  // A form, saved. Beside the card in the answer the message itself is changed: the emulator's log has 200 for an update, 201 for a new message.
  await say('settings');
  await page.getByText('Your settings', { exact: true }).last().waitFor();
  await page.getByText('français', { exact: true }).last().click();
  await page.getByRole('button', { name: 'Save', exact: true }).last().click();
  await page.getByText('Vos réglages sont enregistrés').last().waitFor();
  await page.waitForTimeout(1000);
  result.oldFormGone = await page.getByText('Your settings', { exact: true }).count() === 0;
  result.updates = (await page.locator('body').innerText()).replace(/\s+/g, ' ').match(/User Application \S+ Microsoft 365 Agents Playground message 200/g)?.length ?? 0;
  await picture(page, 'playground-real-updated.png');
});
