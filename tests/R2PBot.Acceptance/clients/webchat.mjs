// The web chat as a person meets it: asks, presses, fills in, reloads, and does it again by keyboard and on a phone.
import { open, picture } from './browser.mjs';

const [base] = process.argv.slice(2);
const result = {};

const box = page => page.locator('[data-id="webchat-sendbox-input"]');
const say = async (page, text) => {
  await box(page).fill(text);
  await box(page).press('Enter');
};
const settled = page => page.waitForTimeout(400);

{
  const { page, elsewhere, complaints, close } = await open();
  await page.goto(base);
  await page.getByText('Welcome. Ask me').first().waitFor();
  result.title = await page.title();
  result.lang = await page.getAttribute('html', 'lang');
  result.unverified = await page.getByText('names are not verified').isVisible();
  await say(page, 'answer');
  await page.getByText('A total of 61 countries').first().waitFor();
  result.heading = await page.locator('.webchat__adaptive-card-renderer [role=heading]').first().textContent();
  result.bold = await page.locator('.webchat__adaptive-card-renderer span').filter({ hasText: /^The Group serves/ }).first().evaluate(e => Number(getComputedStyle(e).fontWeight) >= 600);
  result.buttons = await page.locator('.ac-pushButton').allTextContents();
  await settled(page);
  await picture(page, 'webchat-answer-desktop.png');
  await page.locator('.ac-pushButton', { hasText: 'Context' }).first().click();
  await page.getByText('Paragraphs around it').first().waitFor();
  await say(page, 'form');
  await page.getByText('1. Is there hate speech?').first().waitFor();
  await page.getByLabel('Present', { exact: true }).check();
  await page.getByLabel('Evidence').fill('Radio broadcasts\nof 3 May');
  await settled(page);
  await picture(page, 'webchat-form-desktop.png');
  await page.locator('.ac-pushButton', { hasText: 'Send' }).first().click();
  await page.getByText('Noted').first().waitFor();
  result.submitted = await page.locator('.ac-factset').last().innerText();
  await say(page, 'file');
  const link = page.getByRole('link', { name: /quotations\.md/ }).first();
  await link.waitFor();
  result.file = await page.evaluate(async href => (await fetch(href)).text(), await link.getAttribute('href'));
  await say(page, '<img src=x onerror="document.title=1"> **bold** [x](javascript:alert(1))');
  await page.getByText('echo: <img src=x').first().waitFor();
  result.titleAfterMarkup = await page.title();

  const before = await page.locator('article.webchat__basic-transcript__activity').count();
  await page.reload();
  await page.getByText('echo: <img src=x').first().waitFor();
  await settled(page);
  result.before = before;
  result.afterReload = await page.locator('article.webchat__basic-transcript__activity').count();
  await say(page, 'still here');
  await page.getByText('echo: still here').first().waitFor();
  result.ownMessagesTwice = await page.locator('article.webchat__basic-transcript__activity').filter({ hasText: 'still here' }).count();
  await picture(page, 'webchat-reloaded-desktop.png');
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'webchat-print.png', { fullPage: true });
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'New conversation' }).click();
  await page.getByText('Welcome. Ask me').first().waitFor();
  result.afterNew = await page.locator('article.webchat__basic-transcript__activity').count();
  result.elsewhere = elsewhere;
  result.complaints = complaints;
  await close();
}

{
  const { page, elsewhere, complaints, close } = await open({ width: 390, height: 844, dark: true });
  await page.goto(base);
  await page.getByText('Welcome. Ask me').first().waitFor();
  await say(page, 'answer');
  await page.getByText('A total of 61 countries').first().waitFor();
  await settled(page);
  await picture(page, 'webchat-answer-390-dark.png');
  result.overflow390 = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'light' });
  await settled(page);
  await picture(page, 'webchat-answer-320.png');
  result.overflow320 = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  result.clipped = await page.locator('.webchat__adaptive-card-renderer button').evaluateAll(all => all.filter(b => b.getBoundingClientRect().right > innerWidth + 1).map(b => b.textContent));
  await say(page, 'form');
  await page.getByText('1. Is there hate speech?').first().waitFor();
  await settled(page);
  await picture(page, 'webchat-form-320.png');
  result.elsewhere.push(...elsewhere);
  result.complaints.push(...complaints);
  await close();
}

{
  // Without a mouse.
  const { page, close } = await open();
  await page.goto(base);
  await page.getByText('Welcome. Ask me').first().waitFor();
  await page.locator('h1').click();
  await page.keyboard.press('Shift+Tab');
  result.firstStop = await page.evaluate(() => document.activeElement.textContent);
  result.skipIsSeen = await page.locator('.skip').evaluate(e => e.getBoundingClientRect().left >= 0);
  await picture(page, 'webchat-skip-link.png');
  await page.keyboard.press('Enter');
  result.afterSkip = await page.evaluate(() => document.activeElement.dataset.id);
  await page.keyboard.type('answer');
  await page.keyboard.press('Enter');
  await page.getByText('A total of 61 countries').first().waitFor();
  await page.locator('.ac-pushButton', { hasText: 'Context' }).first().focus();
  result.focusRing = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  await page.keyboard.press('Enter');
  await page.getByText('Paragraphs around it').first().waitFor();
  result.pressedByKey = true;
  await close();
}

console.log(JSON.stringify(result));
process.exit(0);
