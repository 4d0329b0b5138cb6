// The Teams emulator as a person uses it: started against a bot, opened in a browser, typed into.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from './browser.mjs';

const MaxTries = 240;

/**
 * Runs a script of steps and prints what they noted as JSON.
 * @param size of the window
 * @param steps gets { page, say, result }; say types a line and sends it
 */
export async function inEmulator(size, steps) {
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
      if (tries > MaxTries) throw new Error('the emulator did not start');
      await new Promise(go => setTimeout(go, 250));
    }
    const { page, close } = await open(size);
    await page.goto(address);
    const box = page.locator('[contenteditable=true]').first();
    await box.waitFor();
    const say = async text => {
      await box.click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    };
    await steps({ page, say, result });
    await close();
  } finally {
    emulator.kill();
  }
  console.log(JSON.stringify(result));
  process.exit(0);
}
