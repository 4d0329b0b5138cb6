// Opens the conversation, and opens it again after a reload: its id and token live as long as the tab.
(() => {
  'use strict';

  const store = 'r2pbot-conversation';
  const nonce = document.currentScript.nonce;
  const lineAddress = `${location.origin}/v3/directline`;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const narrow = matchMedia('(max-width: 480px)');
  const status = document.getElementById('status');
  const say = text => { status.textContent = text; };

  const remembered = () => {
    try { return JSON.parse(sessionStorage.getItem(store)); } catch { return null; }
  };
  const remember = (conversationId, token) => sessionStorage.setItem(store, JSON.stringify({ conversationId, token }));

  async function post(path, bearer) {
    const headers = { 'Content-Type': 'application/json' };
    if (bearer) headers.Authorization = `Bearer ${bearer}`;
    const answer = await fetch(`${lineAddress}${path}`, { method: 'POST', headers, body: '{}' });
    if (!answer.ok) throw Object.assign(new Error(`The host answered ${answer.status}.`), { status: answer.status });
    return answer.json();
  }

  async function conversation(key) {
    const old = remembered();
    if (old) {
      try {
        const renewed = await post('/tokens/refresh', old.token);
        return { conversationId: renewed.conversationId, token: renewed.token, isOld: true };
      } catch (refused) {
        if (refused.status !== 401) throw refused;
        sessionStorage.removeItem(store);
      }
    }
    const fresh = await post('/tokens/generate', key);
    return { conversationId: fresh.conversationId, token: fresh.token, isOld: false };
  }

  const colours = () => dark.matches
    ? { page: '#14181d', paper: '#1d232a', ink: '#e8ecf1', soft: '#b3bdc8', line: '#3d4854', accent: '#8ec5ff', quote: '#28313b', mine: '#1f3b57', alert: '#ffb4a8' }
    : { page: '#f5f7fa', paper: '#ffffff', ink: '#1b1f24', soft: '#4a5561', line: '#c9d1da', accent: '#0b5394', quote: '#eef2f7', mine: '#dcebfa', alert: '#a1260d' };

  function style(c) {
    return {
      accent: c.accent,
      subtle: c.soft,
      backgroundColor: c.page,
      primaryFont: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
      bubbleBackground: c.paper, bubbleTextColor: c.ink, bubbleBorderColor: c.line, bubbleBorderRadius: 8,
      bubbleFromUserBackground: c.mine, bubbleFromUserTextColor: c.ink, bubbleFromUserBorderColor: c.mine, bubbleFromUserBorderRadius: 8,
      bubbleMaxWidth: 760, bubbleAttachmentMaxWidth: 760, bubbleMinHeight: 36,
      botAvatarInitials: narrow.matches ? undefined : 'R2P', botAvatarBackgroundColor: '#0b5394',
      userAvatarInitials: narrow.matches ? undefined : 'You', userAvatarBackgroundColor: '#55606c',
      paddingRegular: narrow.matches ? 6 : 10,
      sendBoxBackground: c.paper, sendBoxTextColor: c.ink, sendBoxPlaceholderColor: c.soft, sendBoxButtonColor: c.accent, sendBoxBorderTop: `1px solid ${c.line}`,
      sendBoxButtonColorOnHover: c.accent, sendBoxButtonColorOnFocus: c.accent,
      timestampColor: c.soft, connectivityTextSize: 14,
      hideUploadButton: true, disableFileUpload: true,
      autoScrollSnapOnActivity: 2,
      suggestedActionBackgroundColor: c.paper, suggestedActionTextColor: c.accent, suggestedActionBorderColor: c.accent,
      suggestedActionLayout: 'flow',
      transcriptActivityVisualKeyboardIndicatorColor: c.accent,
    };
  }

  function cards(c) {
    const text = { default: c.ink, subtle: c.soft };
    const colors = {
      default: text, dark: text, light: text,
      accent: { default: c.accent, subtle: c.accent },
      good: { default: c.accent, subtle: c.accent },
      warning: { default: c.alert, subtle: c.alert },
      attention: { default: c.alert, subtle: c.alert },
    };
    return {
      supportsInteractivity: true,
      fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
      fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
      containerStyles: {
        default: { backgroundColor: c.paper, foregroundColors: colors },
        emphasis: { backgroundColor: c.quote, foregroundColors: colors },
      },
      spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: narrow.matches ? 10 : 14 },
      separator: { lineThickness: 1, lineColor: c.line },
      actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
      textStyles: { heading: { fontType: 'default', size: 'medium', weight: 'bolder', color: 'default', isSubtle: false } },
      textBlock: { headingLevel: 2 },
      factSet: { title: { weight: 'Bolder', wrap: true, maxWidth: 180 }, value: { wrap: true }, spacing: 12 },
      inputs: { label: { inputSpacing: 'small', requiredInputs: { weight: 'Bolder' }, optionalInputs: { weight: 'Bolder' } } },
    };
  }

  async function open(key) {
    const { conversationId, token, isOld } = await conversation(key);
    remember(conversationId, token);
    const directLine = WebChat.createDirectLine({
      domain: lineAddress,
      token,
      // How long it waits between two tries to come back; it tries for a quarter of an hour.
      timeout: 8000,
      // Without a watermark the host tells the conversation from its beginning.
      ...(isOld ? { conversationId } : {}),
    });
    // The client renews its token by itself; the newest one is what a reload needs.
    const keep = () => { if (directLine.token) remember(conversationId, directLine.token); };
    const every = setInterval(keep, 60000);
    addEventListener('pagehide', keep);
    document.getElementById('new').addEventListener('click', () => {
      // The page that goes must not put its conversation back.
      clearInterval(every);
      removeEventListener('pagehide', keep);
      sessionStorage.removeItem(store);
      location.replace(location.pathname);
    });

    directLine.connectionStatus$.subscribe(state => tell(state));

    const draw = () => {
      const c = colours();
      WebChat.renderWebChat({
        directLine,
        nonce,
        locale: document.documentElement.lang,
        styleOptions: style(c),
        adaptiveCardsHostConfig: cards(c),
      }, document.getElementById('webchat'));
    };
    draw();
    dark.addEventListener('change', draw);
    narrow.addEventListener('change', draw);
    say('');
    // On a phone the keyboard would cover what is to be read first.
    if (!narrow.matches) focusBox();
  }

  // The client comes back by itself and says nothing of it: its stream is watched to tell the reader.
  const Stream = window.WebSocket;
  window.WebSocket = class extends Stream {
    constructor(...address) {
      super(...address);
      this.addEventListener('open', () => say(''));
      this.addEventListener('close', () => say('The connection is lost. This page tries again by itself.'));
    }
  };
  // Of Direct Line: 3 and above have given up.
  function tell(state) {
    if (state < 3) return;
    say('The connection is lost. This page opens again as soon as the host answers.');
    setTimeout(reopen, 5000);
  }
  const reopen = () => fetch('/chat.css', { cache: 'no-store' }).then(() => location.reload(), () => setTimeout(reopen, 5000));

  const box = () => document.querySelector('[data-id="webchat-sendbox-input"]');
  function focusBox(tries = 20) {
    if (box()) box().focus();
    else if (tries > 0) setTimeout(() => focusBox(tries - 1), 100);
  }

  document.getElementById('skip').addEventListener('click', event => {
    event.preventDefault();
    focusBox(0);
  });
  const form = document.getElementById('key-form');
  const start = key => open(key).catch(failed => {
    if (failed.status === 401) {
      form.hidden = false;
      say(key ? 'That key does not open this host.' : 'This host asks for its key.');
      document.getElementById('key').focus();
    } else {
      say(`The chat could not be opened. ${failed.message} Reload the page to try again.`);
    }
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    form.hidden = true;
    start(document.getElementById('key').value);
  });
  start(null);
})();
