// Every kind of reply of the real bot in a real browser, at desktop and phone width. The acceptance test reads the last line; the pictures are for
// docs/pictures (those of alerts and checklists are made by alerts.mjs and checklist.mjs in the same way):
//   r2pbot serve --demo, then: R2PBOT_CHROMIUM=/usr/bin/chromium R2PBOT_SCREENSHOTS=docs/pictures node tests/R2PBot.Acceptance/clients/pictures.mjs http://localhost:3978/
import { open, picture } from './browser.mjs';

const [base] = process.argv.slice(2);
const said = { elsewhere: [], complaints: [], cut: [] };
const box = page => page.locator('[data-id="webchat-sendbox-input"]');
const articles = page => page.locator('article.webchat__basic-transcript__activity');
const last = page => articles(page).last().innerText();

async function grown(page, count) {
  await page.waitForFunction(n => document.querySelectorAll('article.webchat__basic-transcript__activity').length >= n, count, { timeout: 20000 });
  await page.waitForTimeout(600);
  return last(page);
}

/** Buttons whose words are cut off, or that begin a line further right than the first. */
const cutButtons = page => page.locator('.ac-actionSet').evaluateAll(sets => sets.flatMap(set => {
  const all = [...set.querySelectorAll('.ac-pushButton')];
  const left = set.getBoundingClientRect().left;
  const lines = new Map();
  for (const button of all) {
    const box = button.getBoundingClientRect();
    if (!lines.has(Math.round(box.top))) lines.set(Math.round(box.top), Math.round(box.left - left));
  }
  const crooked = new Set(lines.values()).size > 1 ? [`lines begin at ${[...lines.values()]}: ${all.map(b => b.textContent)}`] : [];
  return [...crooked, ...all.filter(b => b.scrollWidth > b.clientWidth + 1 || [...b.children].some(c => c.scrollWidth > c.clientWidth + 1) || b.getBoundingClientRect().right > innerWidth).map(b => b.textContent)];
}));

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

for (const [kind, size] of [['desktop', {}], ['phone', { width: 390, height: 780 }]]) {
  const { page, elsewhere, complaints, close } = await open(size);
  await page.goto(base);
  await articles(page).first().waitFor();
  await page.waitForTimeout(600);
  await picture(page, `welcome-${kind}.png`);
  said.answer = await ask(page, 'How many countries have appointed R2P focal points?');
  await picture(page, `answer-${kind}.png`);
  said.context = await press(page, 'Context');
  await picture(page, `context-${kind}.png`);
  said.elsewhereAsked = await ask(page, 'and in the 2013 report?');
  await picture(page, `follow-up-${kind}.png`);
  said.cite = await ask(page, 'cite');
  await picture(page, `cite-${kind}.png`);
  await ask(page, 'save');
  said.quotes = await ask(page, 'my quotes');
  await picture(page, `quotes-${kind}.png`);
  await ask(page, 'export quotes');
  await picture(page, `export-${kind}.png`);
  said.damaged = await ask(page, '2013 report para 76');
  await picture(page, `damaged-${kind}.png`);
  said.declined = await ask(page, 'Is it genocide in Sudan?');
  await picture(page, `declined-${kind}.png`);
  await ask(page, 'section III.B of the 2025 report');
  await picture(page, `section-${kind}.png`);
  said.notFound = await ask(page, 'Who chairs the Peacebuilding Fund board in Geneva?');
  await picture(page, `consent-${kind}.png`);
  said.agreed = await press(page, 'Yes, they may');
  await picture(page, `agreed-${kind}.png`);
  said.helpful = await ask(page, 'What is the responsibility to protect?').then(() => press(page, 'Helpful?'));
  await picture(page, `helpful-${kind}.png`);
  said.thanks = await press(page, 'Not helpful: incomplete');
  await picture(page, `thanks-${kind}.png`);
  said.more = await ask(page, 'more');
  await picture(page, `more-${kind}.png`);
  said.dated = await ask(page, 'How many national human rights institutions were there in 2013?');
  await picture(page, `dated-${kind}.png`);
  said.changes = await ask(page, 'changes');
  await picture(page, `changes-${kind}.png`);
  said.teaching = await ask(page, 'What does the study guide note say about triggers?');
  await picture(page, `teaching-${kind}.png`);
  await ask(page, 'A/79/875 para 41');
  said.official = await ask(page, 'official version');
  await picture(page, `official-${kind}.png`);
  said.french = await ask(page, 'Quel est le paragraphe 41 du rapport de 2025 ?');
  await picture(page, `french-${kind}.png`);
  said.questions = await ask(page, 'questions');
  await picture(page, `questions-${kind}.png`);
  said.question = await ask(page, 'question 1');
  await picture(page, `question-${kind}.png`);
  said.card = await ask(page, 'source sg-2025');
  await picture(page, `source-${kind}.png`);
  said.myData = await ask(page, 'my data');
  await picture(page, `mydata-${kind}.png`);
  said.forget = await ask(page, 'forget me');
  await picture(page, `forget-${kind}.png`);
  said.mistyped = await ask(page, 'my qoutes');
  await picture(page, `mistyped-${kind}.png`);
  await ask(page, 'settings');
  await picture(page, `settings-${kind}.png`);
  await ask(page, 'help');
  await picture(page, `help-${kind}.png`);
  await ask(page, 'sources');
  await picture(page, `sources-${kind}.png`);
  said.cut.push(...await cutButtons(page));
  await page.goto(new URL('documents/sg-2025#58', base).href);
  await page.waitForTimeout(300);
  said.document = await page.locator('[id="58"]').innerText();
  await picture(page, `document-${kind}.png`);
  await page.goto(new URL('documents/search?q=explosive+weapons', base).href);
  await picture(page, `search-${kind}.png`);
  said.elsewhere.push(...elsewhere);
  said.complaints.push(...complaints);
  await close();
}
console.log(JSON.stringify(said));
