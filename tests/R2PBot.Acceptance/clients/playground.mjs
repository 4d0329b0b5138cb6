// The Teams emulator against the host: a personal chat, a card, a pressed button, a form that updates its card.
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
  const { page, close } = await open({ width: 1200, height: 900 });
  await page.goto(address);
  const box = page.locator('[contenteditable=true]').first();
  await box.waitFor();
  const say = async text => {
    await box.click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
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
  await close();
} finally {
  emulator.kill();
}
console.log(JSON.stringify(result));
process.exit(0);
