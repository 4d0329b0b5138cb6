// The Teams emulator as a person uses it: started against a bot, opened in a browser, typed into.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from './browser.mjs';

const MaxTries = 240;

/**
 * One emulator, and so one person.
 * @param bot address of the bot's endpoint
 * @param user who that is, { id, name }; nothing for the emulator's own
 * @returns { page, say, close }; say types a line and sends it
 */
export async function openEmulator({ bot, port, size, user }) {
  const cli = join(createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json'), '..', 'cli.js');
  const folder = mkdtempSync(join(tmpdir(), 'r2pbot-playground-'));
  if (user) writeFileSync(join(folder, '.m365agentsplayground.yml'), settings(user));
  const emulator = spawn(process.execPath, [cli, '-e', bot, '-c', 'msteams', '-p', port, '--dt'], {
    cwd: folder,
    // It opens a browser of its own otherwise.
    env: { ...process.env, BROWSER: 'none', CI: 'true' },
    stdio: 'ignore',
  });
  try {
    const address = `http://localhost:${port}/`;
    for (let tries = 0; ; tries++) {
      if (await fetch(address).then(a => a.ok, () => false)) break;
      if (tries > MaxTries) throw new Error('the emulator did not start');
      await new Promise(go => setTimeout(go, 250));
    }
    const browser = await open(size);
    await browser.page.goto(address, { timeout: 60000 });
    const box = browser.page.locator('[contenteditable=true]').first();
    await box.waitFor({ timeout: 60000 });
    const say = async text => {
      await box.click();
      await browser.page.keyboard.type(text);
      await browser.page.keyboard.press('Enter');
    };
    const close = async () => {
      await browser.close();
      emulator.kill();
    };
    return { page: browser.page, say, close };
  } catch (problem) {
    emulator.kill();
    throw problem;
  }
}

/**
 * Runs a script of steps and prints what they noted as JSON.
 * @param size of the window
 * @param steps gets { page, say, result }
 */
export async function inEmulator(size, steps) {
  const [bot, port] = process.argv.slice(2);
  const result = {};
  const emulator = await openEmulator({ bot, port, size });
  try {
    await steps({ ...emulator, result });
  } finally {
    await emulator.close();
  }
  console.log(JSON.stringify(result));
  process.exit(0);
}

const account = (id, name) => ({ id, name, userPrincipleName: `${id}@example.com`, aadObjectId: id, givenName: name, surname: name, email: `${id}@example.com` });

// All in one tenant, as colleagues are; each has a chat of their own with the bot. The emulator wants five others besides. JSON is YAML.
const settings = ({ id, name }) => JSON.stringify({
  version: '0.1.1',
  tenantId: '00000000-0000-0000-0000-000000000001',
  bot: { id: '00000000-0000-0000-0000-000000000011', name: 'R2PBot' },
  currentUser: account(id, name),
  users: [1, 2, 3, 4, 5].map(n => account(`colleague-${n}`, `Colleague ${n}`)),
  personalChat: { id: `chat-of-${id}` },
  groupChat: { id: `group-of-${id}`, name: 'Group' },
  team: { id: 'team', name: 'Team', aadGroupId: '00000000-0000-0000-0000-000000000031', channels: [{ id: 'channel', name: 'Announcements' }] },
});
