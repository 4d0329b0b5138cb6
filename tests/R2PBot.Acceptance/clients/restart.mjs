// The web chat in a browser while its host is killed, away for a while, and started again: the page says so, comes back by itself, and goes on.
import { once } from 'node:events';
import { open, picture } from './browser.mjs';
import { serving } from './serving.mjs';

const { port, serve } = await serving(...process.argv.slice(2));
let bot = await serve();
const result = {};
const { page, close } = await open();
page.setDefaultTimeout(60000);
const say = async text => {
  const box = page.locator('[data-id="webchat-sendbox-input"]');
  await box.fill(text);
  await box.press('Enter');
};
await page.goto(`http://localhost:${port}/`);
await page.getByText('What I can do').first().waitFor();
await say('A/79/875 para 41');
await page.getByText('para. 41 (').first().waitFor();
bot.kill('SIGKILL');
await once(bot, 'exit');
await page.getByText('tries again by itself').waitFor();
await picture(page, 'restart-lost.png');
bot = await serve();
await page.getByText('was started again').first().waitFor();
await page.getByText('tries again by itself').waitFor({ state: 'detached' });
result.before = await page.getByText('para. 41 (').count() > 0;
await say('next');
await page.getByText('para. 42 (').first().waitFor();
await picture(page, 'restart-back.png');
await page.reload();
await page.getByText('para. 42 (').first().waitFor();
result.explains = await page.getByText('was started again').count();
await picture(page, 'restart-reloaded.png');
await close();
bot.kill('SIGKILL');
console.log(JSON.stringify(result));
process.exit(0);
