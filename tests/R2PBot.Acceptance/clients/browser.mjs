// A browser that reaches this computer only. Whatever else a page asks for is refused and written down.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const isHere = address => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname) || /^(data|blob|about):/.test(address);

export async function open({ width = 1100, height = 860, dark = false } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'r2pbot-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.R2PBOT_CHROMIUM,
    args: flags,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    isMobile: width < 500,
    hasTouch: width < 500,
  });
  const elsewhere = [];
  const complaints = [];
  await context.route('**/*', route => {
    if (isHere(route.request().url())) return route.continue();
    elsewhere.push(route.request().url());
    return route.abort();
  });
  const page = context.pages()[0] ?? await context.newPage();
  page.on('console', message => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', error => complaints.push(String(error)));
  page.setDefaultTimeout(20000);
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { page, context, elsewhere, complaints, close };
}

export const picture = (page, name, options = {}) => page.screenshot({ path: join(process.env.R2PBOT_SCREENSHOTS, name), ...options });
