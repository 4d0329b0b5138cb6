// A full risk scan in the web chat: by button, by form and by typing, with a question in the middle and a second press of an old card.
import { open, picture } from './browser.mjs';

const [base] = process.argv.slice(2);
const said = { elsewhere: [], complaints: [], positions: [] };
const box = page => page.locator('[data-id="webchat-sendbox-input"]');
const articles = page => page.locator('article.webchat__basic-transcript__activity');
const last = page => articles(page).last().innerText();

async function settled(page) {
  // A pressed card may be replaced in place, so what is waited for is that nothing changes any more.
  let before = '';
  for (let tries = 0; tries < 60; tries++) {
    await page.waitForTimeout(250);
    const now = await page.locator('section.webchat__basic-transcript, .webchat__basic-transcript').first().innerText();
    if (now === before && tries > 2) return;
    before = now;
  }
}

async function say(page, text) {
  const before = await articles(page).count();
  await box(page).fill(text);
  await box(page).press('Enter');
  await page.waitForFunction(n => document.querySelectorAll('article.webchat__basic-transcript__activity').length >= n, before + 2, { timeout: 20000 });
  await settled(page);
  return last(page);
}

async function press(page, name) {
  await page.locator('.ac-pushButton', { hasText: name }).last().click();
  await settled(page);
  return last(page);
}

/** The link of the report, pressed in the chat: a page that asks, the report, and from then on nothing. */
async function openedOnce(page, context, complaints, shot, kind) {
  await say(page, 'mark tlp:amber');
  await say(page, 'report');
  said.link = await press(page, 'Link that opens once');
  await shot('link');
  const follow = async () => {
    const [tab] = await Promise.all([context.waitForEvent('page'), page.locator('.ac-pushButton', { hasText: /^Report$/ }).last().click()]);
    await tab.waitForLoadState();
    return tab;
  };
  const tab = await follow();
  const hear = message => { if (message.type() === 'error') complaints.push(message.text()); };
  tab.on('console', hear);
  said.asks = await tab.locator('main').innerText();
  await picture(tab, `checklist-link-asks-${kind}.png`);
  await tab.getByRole('button', { name: 'Open the report' }).click();
  await tab.getByText('How to read this report').first().waitFor();
  said.opened = await tab.locator('body').innerText();
  await picture(tab, `checklist-link-opened-${kind}.png`, { fullPage: true });
  said.tooWide = await tab.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  tab.off('console', hear);
  await tab.close();
  const again = await follow();
  said.usedUp = await again.locator('main').innerText();
  await picture(again, `checklist-link-used-up-${kind}.png`);
  await again.close();
}

async function choose(page, label) {
  await page.getByText(label, { exact: true }).last().click();
}

for (const [kind, size] of [['desktop', {}], ['phone', { width: 390, height: 780 }]]) {
  const { page, context, elsewhere, complaints, close } = await open(size);
  const shot = name => picture(page, `checklist-${name}-${kind}.png`);
  await page.goto(base);
  await articles(page).first().waitFor();
  await page.waitForTimeout(600);
  said.list = await say(page, 'checklists');
  await shot('list');
  said.first = await say(page, 'start risk-factors for Examplia');
  await shot('item');
  said.pressed = await press(page, 'Present');
  await shot('pressed');
  await say(page, 'u');
  await press(page, 'Details');
  await choose(page, 'Emerging');
  await choose(page, 'Worsening');
  await choose(page, 'Low confidence');
  await page.locator('.ac-adaptiveCard textarea').last().fill('Two reports differ; see the evidence.');
  await shot('form');
  said.filled = await press(page, 'Save and go on');
  await shot('filled');
  said.evidence = await say(page, 'evidence https://example.org/report 2026-10-04');
  await shot('evidence');
  await say(page, 'resume');
  said.question = await say(page, 'How many countries have appointed R2P focal points?');
  await shot('question');
  said.why = await say(page, 'why');
  await shot('why');
  for (const letter of ['p, worsening, high', 'n', 'n', 'x', 'e', 'u', 'n', 'p', 'n', 'n', 'u']) said.through = await say(page, letter);
  await shot('through');
  said.status = await say(page, 'status');
  await shot('status');
  said.finished = await say(page, 'finish');
  await shot('finished');
  said.report = await say(page, 'report');
  await shot('report');
  await openedOnce(page, context, complaints, shot, kind);
  said.elsewhere.push(...elsewhere);
  said.complaints.push(...complaints);
  await close();
}

console.log(JSON.stringify(said));
process.exit(0);
