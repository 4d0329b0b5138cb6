// An exercise from the draft to the ledger in the Teams emulator, by three persons in three emulators, with the real bot:
//   r2pbot serve --demo --allow-service-url http://localhost:5001 (and 5002, 5003), then:
//   R2PBOT_CHROMIUM=/usr/bin/chromium R2PBOT_SCREENSHOTS=docs/pictures node tests/R2PBot.Acceptance/clients/alerts-playground.mjs http://localhost:3978/api/messages 5001 5002 5003
import { picture } from './browser.mjs';
import { openEmulator } from './emulator.mjs';

const [bot, ...ports] = process.argv.slice(2);
const said = {};
const size = { width: 1000, height: 1150 };
const started = await Promise.allSettled(['Editor', 'Second reader', 'Focal point'].map((name, i) =>
  openEmulator({ bot, port: ports[i], size, user: { id: `person-${i + 1}`, name } })));
const persons = started.flatMap(({ value }) => value ?? []);
const [editor, releaser, focalPoint] = persons;

/** Waits for a text of the bot, and a moment more for the rest of it. */
async function see({ page }, text) {
  await page.getByText(text).last().waitFor({ timeout: 60000 });
  await page.waitForTimeout(700);
  return page.locator('body').innerText();
}

const press = ({ page }, name) => page.getByRole('button', { name, exact: true }).last().click({ timeout: 60000 });

try {
  for (const { reason } of started) if (reason) throw reason;
  await Promise.all(persons.map(person => see(person, 'What I can do')));
  await focalPoint.say('subscribe sudan');
  said.subscribed = await see(focalPoint, 'Subscribed: the Sudan');

  await editor.say('exercise sudan level heightened because According to Example Office, access has closed (invented for a drill). source Example Office, 1 November 2026');
  said.form = await see(editor, 'Nothing is sent until a second reader has released it');
  await press(editor, 'Make the draft');
  said.made = await see(editor, 'waits for a second reader');
  await editor.say('release 1');
  said.own = await see(editor, 'somebody else must release it');

  await releaser.say('drafts');
  await press(releaser, 'Draft 1');
  said.draft = await see(releaser, 'EXERCISE EXERCISE EXERCISE');
  await picture(releaser.page, 'draft-playground.png');
  said.early = await focalPoint.page.locator('body').innerText();
  await press(releaser, 'Release');
  said.released = await see(releaser, 'released to 1 recipient');

  said.alert = await see(focalPoint, 'EXERCISE EXERCISE EXERCISE');
  await picture(focalPoint.page, 'alert-playground.png');
  await press(focalPoint, 'Taken up');
  said.answered = await see(focalPoint, 'Noted for alert 1: Taken up');
  await picture(focalPoint.page, 'answered-playground.png');
  await releaser.say('ledger 1');
  said.ledger = await see(releaser, 'Acknowledged');
  await picture(releaser.page, 'ledger-playground.png');
} catch (problem) {
  for (const [i, { page }] of persons.entries()) await picture(page, `alerts-playground-failed-${i + 1}.png`);
  throw problem;
} finally {
  for (const person of persons) await person.close();
}
console.log(JSON.stringify(said));
process.exit(0);
