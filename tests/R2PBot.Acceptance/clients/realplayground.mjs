// The Teams emulator against the program itself: welcome, a cited answer, a pressed button whose answer replaces the card, a form.
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
  env: { ...process.env, BROWSER: 'none', CI: 'true' },
  stdio: 'ignore',
});
const result = {};
try {
  const address = `http://localhost:${port}/`;
  for (let tries = 0; ; tries++) {
    if (await fetch(address).then(a => a.ok, () => false)) break;
    if (tries > 240) throw new Error('the emulator did not start');
    await new Promise(go => setTimeout(go, 250));
  }
  const { page, close } = await open({ width: 1200, height: 900 });
  page.setDefaultTimeout(60000);
  await page.goto(address);
  const box = page.locator('[contenteditable=true]').first();
  await box.waitFor();
  const say = async text => {
    await box.click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
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
  await close();
} finally {
  emulator.kill();
}
console.log(JSON.stringify(result));
process.exit(0);
