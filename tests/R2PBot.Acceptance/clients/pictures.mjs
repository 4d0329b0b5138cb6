// Pictures of the real bot for docs/pictures: node pictures.mjs http://localhost:3978/  (R2PBOT_CHROMIUM and R2PBOT_SCREENSHOTS set)
import { open, picture } from './browser.mjs';

const [base] = process.argv.slice(2);
const box = page => page.locator('[data-id="webchat-sendbox-input"]');
const articles = page => page.locator('article.webchat__basic-transcript__activity');

async function ask(page, text) {
  const before = await articles(page).count();
  await box(page).fill(text);
  await box(page).press('Enter');
  await page.waitForFunction(n => document.querySelectorAll('article.webchat__basic-transcript__activity').length >= n + 2, before, { timeout: 20000 });
  await page.waitForTimeout(700);
}

async function press(page, name) {
  await page.locator('.ac-pushButton', { hasText: name }).last().click();
  await page.waitForTimeout(1500);
}

for (const [kind, size] of [['desktop', {}], ['phone', { width: 390, height: 780 }]]) {
  const { page, elsewhere, complaints, close } = await open(size);
  await page.goto(base);
  await articles(page).first().waitFor();
  await page.waitForTimeout(700);
  await picture(page, `welcome-${kind}.png`);
  await ask(page, 'How many States have appointed R2P focal points?');
  await picture(page, `answer-${kind}.png`);
  await press(page, 'Context');
  await picture(page, `context-${kind}.png`);
  await ask(page, 'and in the 2013 report?');
  await ask(page, 'cite');
  await picture(page, `cite-${kind}.png`);
  await ask(page, 'save');
  await ask(page, 'my quotes');
  await picture(page, `quotes-${kind}.png`);
  await ask(page, 'export quotes');
  await ask(page, '2013 report para 76');
  await picture(page, `damaged-${kind}.png`);
  await ask(page, 'Is it genocide in Sudan?');
  await picture(page, `declined-${kind}.png`);
  await ask(page, 'section III.B of the 2025 report');
  await picture(page, `section-${kind}.png`);
  await ask(page, 'settings');
  await picture(page, `settings-${kind}.png`);
  await ask(page, 'help');
  await picture(page, `help-${kind}.png`);
  await ask(page, 'sources');
  await picture(page, `sources-${kind}.png`);
  await page.goto(new URL('documents/sg-2025#58', base).href);
  await page.waitForTimeout(300);
  await picture(page, `document-${kind}.png`);
  await page.goto(new URL('documents/search?q=explosive+weapons', base).href);
  await picture(page, `search-${kind}.png`);
  if (elsewhere.length || complaints.length) console.log(JSON.stringify({ kind, elsewhere, complaints }));
  await close();
}
