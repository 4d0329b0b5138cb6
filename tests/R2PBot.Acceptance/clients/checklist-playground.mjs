// A full risk scan with the real bot in the Teams emulator: pressed cards are replaced, a question in the middle brings the item back.
import { picture } from './browser.mjs';
import { inEmulator } from './emulator.mjs';

await inEmulator({ width: 1200, height: 950 }, async ({ page, say, result }) => {
  const see = text => page.getByText(text).last().waitFor();
  await page.getByText('What I can do').first().waitFor();
  await say('start risk-factors for Examplia');
  await see('1 of 14 · 0 unknown');
  await page.waitForTimeout(500);
  await picture(page, 'checklist-playground-item.png');
  await page.getByRole('button', { name: 'Present' }).last().click();
  await see('2 of 14 · 0 unknown');
  result.replaced = await page.getByText('1 of 14 · 0 unknown').count() === 0;
  await page.getByRole('button', { name: 'Details' }).last().click();
  await page.getByRole('button', { name: 'Save and go on' }).last().waitFor();
  await page.getByText('Emerging', { exact: true }).last().click();
  await page.getByText('Low confidence', { exact: true }).last().click();
  await page.waitForTimeout(300);
  await picture(page, 'checklist-playground-form.png');
  await page.getByRole('button', { name: 'Save and go on' }).last().click();
  await see('3 of 14 · 0 unknown');
  await say('How many countries have appointed R2P focal points?');
  await see('A total of 61 countries');
  await page.waitForTimeout(700);
  result.asked = await page.getByText('3 of 14 · 0 unknown').count() > 0;
  await picture(page, 'checklist-playground-question.png');
  let unknown = 0;
  for (let item = 3; item <= 14; item++) {
    unknown += item % 3 === 0 ? 1 : 0;
    await say(item % 3 === 0 ? 'u' : 'n');
    await see(`${Math.min(item + 1, 14)} of 14 · ${unknown} unknown`);
  }
  await page.getByText('You have been through all items').last().waitFor();
  await picture(page, 'checklist-playground-through.png');
  await say('finish');
  await page.getByText('Finished.').last().waitFor();
  await page.waitForTimeout(500);
  await picture(page, 'checklist-playground-finished.png');
});
