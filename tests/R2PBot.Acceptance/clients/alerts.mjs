// An exercise from the draft to the ledger, by three persons in three browsers, with the real bot:
//   r2pbot serve --demo, then: R2PBOT_CHROMIUM=/usr/bin/chromium R2PBOT_SCREENSHOTS=docs/pictures node tests/R2PBot.Acceptance/clients/alerts.mjs http://localhost:3978/
import { open, picture } from './browser.mjs';

const [base] = process.argv.slice(2);
const said = { elsewhere: [], complaints: [] };
const box = page => page.locator('[data-id="webchat-sendbox-input"]');
const articles = page => page.locator('article.webchat__basic-transcript__activity');

async function grown(page, count) {
  await page.waitForFunction(n => document.querySelectorAll('article.webchat__basic-transcript__activity').length >= n, count, { timeout: 30000 });
  await page.waitForTimeout(700);
  return articles(page).last().innerText();
}

async function ask(page, text) {
  const before = await articles(page).count();
  await box(page).fill(text);
  await box(page).press('Enter');
  return grown(page, before + 2);
}

async function press(page, name) {
  const before = await articles(page).count();
  await page.locator('.ac-pushButton', { hasText: name }).last().click();
  return grown(page, before + 1);
}

async function person(size = {}) {
  const browser = await open(size);
  await browser.page.goto(base);
  await articles(browser.page).first().waitFor();
  return browser;
}

const [editor, releaser, focalPoint] = [await person(), await person(), await person({ width: 390, height: 780 })];
said.situation = await ask(focalPoint.page, 'situation sudan');
await picture(focalPoint.page, 'situation-phone.png');
said.subscribed = await ask(focalPoint.page, 'subscribe sudan');
await picture(focalPoint.page, 'subscribed-phone.png');

said.situations = await ask(editor.page, 'situations');
await picture(editor.page, 'situations-desktop.png');
said.form = await ask(editor.page, 'exercise sudan level heightened because According to Example Office, access has closed (invented for a drill). source Example Office, 1 November 2026 https://example.org/1');
await picture(editor.page, 'proposal-desktop.png');
said.made = await press(editor.page, 'Make the draft');
said.own = await ask(editor.page, 'release 1');

said.drafts = await ask(releaser.page, 'drafts');
said.draft = await press(releaser.page, 'Draft 1');
await picture(releaser.page, 'draft-desktop.png');
const before = await articles(focalPoint.page).count();
said.released = await press(releaser.page, 'Release');
said.alert = await grown(focalPoint.page, before + 1);
await picture(focalPoint.page, 'alert-phone.png');
said.answered = await press(focalPoint.page, 'Taken up');
await picture(focalPoint.page, 'answered-phone.png');
said.ledger = await ask(releaser.page, 'ledger 1');
await picture(releaser.page, 'ledger-desktop.png');
said.report = await ask(releaser.page, 'exercise report 1');
await picture(releaser.page, 'exercise-report-desktop.png');
said.subscriptions = await ask(focalPoint.page, 'subscriptions');
await picture(focalPoint.page, 'subscriptions-phone.png');

for (const { elsewhere, complaints, close } of [editor, releaser, focalPoint]) {
  said.elsewhere.push(...elsewhere);
  said.complaints.push(...complaints);
  await close();
}
console.log(JSON.stringify(said));
