// The operations page as an operator meets it: refused without the key, read with it, one delivery tried again.
import { open, picture } from './browser.mjs';

const [base, key] = process.argv.slice(2);
const page_ = new URL('/operations', base).href;
const result = {};

result.withoutKey = (await fetch(page_)).status;

const { page, elsewhere, complaints, close } = await open();
await page.setExtraHTTPHeaders({ authorization: `Basic ${Buffer.from(`operator:${key}`).toString('base64')}` });
const rows = title => page.locator(`h2:has-text("${title}") + div tbody tr`);

// The register is looked at every second; its first run shows that the jobs have started.
for (let i = 0; i < 60; i++) {
  await page.goto(page_);
  if (await rows('Jobs').count() > 0 && (await rows('Jobs').first().innerText()).includes('done') && await rows('Recipients').count() > 0) break;
  await page.waitForTimeout(500);
}

result.jobs = await rows('Jobs').locator('td:first-child').allTextContents();
result.failed = await rows('Recipients').first().innerText();
result.styled = await page.evaluate(() => getComputedStyle(document.querySelector('table')).borderCollapse === 'collapse');
await picture(page, 'operations-desktop.png', { fullPage: true });
await page.getByRole('button', { name: 'Send again' }).first().click();
await page.waitForURL(page_);
result.triedAgain = await page.getByRole('heading', { name: 'Operations' }).isVisible();
for (let i = 0; i < 60 && await rows('Recipients').count() === 0; i++) {
  await page.waitForTimeout(500);
  await page.goto(page_);
}

await page.getByRole('link', { name: 'alert 7' }).first().click();
result.ledger = await page.locator('body').innerText();
await picture(page, 'operations-ledger-desktop.png', { fullPage: true });
result.csv = await (await page.request.get(`${page_}/ledger/7.csv`, { headers: { authorization: `Basic ${Buffer.from(`operator:${key}`).toString('base64')}` } })).text();
await page.setViewportSize({ width: 390, height: 844 });
await page.goto(page_);
result.overflow390 = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
await picture(page, 'operations-390.png', { fullPage: true });
result.elsewhere = elsewhere;
result.complaints = complaints;
await close();

console.log(JSON.stringify(result));
process.exit(0);
