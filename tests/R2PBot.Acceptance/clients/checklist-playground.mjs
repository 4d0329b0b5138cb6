// A full risk scan with the real bot in the Teams emulator: pressed cards are replaced, a question in the middle brings the item back.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, picture } from './browser.mjs';

const [bot, port] = process.argv.slice(2);
const cli = join(createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json'), '..', 'cli.js');
const emulator = spawn(process.execPath, [cli, '-e', bot, '-c', 'msteams', '-p', port, '--dt'], {
  cwd: mkdtempSync(join(tmpdir(), 'r2pbot-playground-')),
  // It opens a browser of its own otherwise.
  env: { ...process.env, BROWSER: 'none', CI: 'true' },
  stdio: 'ignore',
});
const result = {};
try {
  const address = `http://localhost:${port}/`;
  for (let tries = 0; ; tries++) {
    if (await fetch(address).then(a => a.ok, () => false)) break;
    if (tries > 120) throw new Error('the emulator did not start');
    await new Promise(go => setTimeout(go, 250));
  }
  const { page, close } = await open({ width: 1200, height: 950 });
  await page.goto(address);
  const box = page.locator('[contenteditable=true]').first();
  await box.waitFor();
  const say = async text => {
    await box.click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
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
  await close();
} finally {
  emulator.kill();
}
console.log(JSON.stringify(result));
process.exit(0);
