/**
 * Runs in the page, as a script file that the app itself serves: what a hostile script would try. Nothing here may be
 * called straight from a test, since the policy does not hold for a debugger's calls; hence the timer in `run`.
 */
/** @type {Window & typeof globalThis & { [name: string]: any }} */
const page = window;

/** @type {string[]} */
const violations = [];
page.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  violations.push(`${effectiveDirective} ${blockedURI}`);
});

/**
 * @param {string} tag
 * @param {{ [name: string]: unknown }} [members]
 * @param {Element} [parent]
 */
function add(tag, members = {}, parent = document.body) {
  const element = Object.assign(document.createElement(tag), members);
  parent.append(element);
  return element;
}

/**
 * Name of the first of these events.
 * @param {EventTarget} target
 * @param {...string} names
 * @returns {Promise<string>}
 */
function first(target, ...names) {
  return new Promise((resolve) => {
    for (const name of names) target.addEventListener(name, () => resolve(name), { once: true });
  });
}

const code = 'window.ran = true';
/** @param {string} text @param {string} type */
const blob = (text, type) => URL.createObjectURL(new Blob([text], { type }));
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
/** @param {() => unknown} run */
function drawnAfter(run) {
  run();
  return drawn();
}

/** Each answers what became of it; throwing answers the error's name. @type {Record<string, (to: any) => unknown>} */
const attempts = {
  inlineScript: () => void add('script', { textContent: code }),
  inlineHandler() {
    const button = add('button');
    button.setAttribute('onclick', code);
    button.click();
  },
  markup() {
    add('div').innerHTML = `<img src="data:image/png;base64,broken" onerror="${code}">`;
  },
  inlineStyle() {
    add('style', { textContent: 'body { outline: 7px solid red }' });
    return getComputedStyle(document.body).outlineWidth;
  },
  evalText: () => page.eval(code),
  newFunction: () => new Function(code)(),
  timerText: () => void page.setTimeout(code),
  dataImport: () => import(/* @vite-ignore */ `data:text/javascript,${code}`),
  blobImport: () => import(/* @vite-ignore */ blob(code, 'text/javascript')),
  assembly: () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
  blobWorker: () => first(new Worker(blob('postMessage(1)', 'text/javascript')), 'error', 'message'),
  ownWorker: () => first(new Worker('/probe.js'), 'error', 'message'),
  sharedWorker: () => first(new SharedWorker('/probe.js'), 'error'),
  frameScript() {
    const frame = /** @type {any} */ (add('iframe')).contentWindow;
    return frame.eval('1 + 1');
  },

  fetch: (to) => fetch(to, { mode: 'no-cors' }),
  request(to) {
    const request = new XMLHttpRequest();
    request.open('GET', to);
    request.send();
    return first(request, 'error', 'load');
  },
  beacon: (to) => void navigator.sendBeacon(to, 'x'),
  events: (to) => first(new EventSource(to), 'error', 'open'),
  socket: (to) => first(new WebSocket(to.replace('http', 'ws')), 'error', 'open'),
  transport: (to) => new WebTransport(to.replace('http', 'https')).ready,
  peer: (to) => new RTCPeerConnection({ iceServers: [{ urls: to.replace('http://', 'stun:') }] }),
  peerOfFrame: (to) => {
    const frame = /** @type {any} */ (add('iframe')).contentWindow;
    return new frame.RTCPeerConnection({ iceServers: [{ urls: to.replace('http://', 'stun:') }] });
  },
  image: (to) => first(add('img', { src: to }), 'error', 'load'),
  background: (to) => add('div').style.setProperty('background', `url(${to})`),
  sheet: (to) => first(add('link', { rel: 'stylesheet', href: to }, document.head), 'error', 'load'),
  sheetRule(to) {
    const [sheet] = document.styleSheets;
    sheet?.insertRule(`#probe-rule { background: url(${to}) }`);
    add('div', { id: 'probe-rule' });
  },
  font: (to) => new FontFace('probe', `url(${to})`).load(),
  media: (to) => first(add('video', { src: to }), 'error', 'loadeddata'),
  scriptFile: (to) => first(add('script', { src: to }), 'error', 'load'),
  importFile: (to) => import(/* @vite-ignore */ to),
  icon: (to) => void add('link', { rel: 'icon', href: to }, document.head),
  prefetch: (to) => first(add('link', { rel: 'prefetch', href: to }, document.head), 'error', 'load'),
  preload: (to) => first(add('link', { rel: 'preload', as: 'fetch', href: to }, document.head), 'error', 'load'),
  frame: (to) => void add('iframe', { src: to }),
  frameText: (to) => first(add('iframe', { srcdoc: `<img src="${to}">` }), 'load'),
  plugin: (to) => void add('object', { data: to }),
  form(to) {
    const form = /** @type {HTMLFormElement} */ (add('form', { action: to, method: 'post' }));
    add('input', { name: 'a', value: 'b' }, form);
    form.submit();
    return drawn();
  },
  ping(to) {
    add('a', { href: '#/', ping: to }).click();
    return drawn();
  },

  assign: (to) => drawnAfter(() => page.location.assign(to)),
  replace: (to) => drawnAfter(() => page.location.replace(to)),
  link: (to) => drawnAfter(() => add('a', { href: to }).click()),
  blankLink: (to) => drawnAfter(() => add('a', { href: to, target: '_blank' }).click()),
  refresh: (to) => drawnAfter(() => add('meta', { httpEquiv: 'refresh', content: `0;url=${to}` }, document.head)),
  openWindow: (to) => String(page.open(to)),
  frameLeads(to) {
    /** @type {any} */ (add('iframe')).contentWindow.parent.location.href = to;
    return drawn();
  },
  ownFrame(to) {
    /** @type {any} */ (add('iframe')).contentWindow.location.href = to;
    return drawn();
  },
  blobPage: () => drawnAfter(() => page.location.assign(blob(`<h1>not ours</h1>`, 'text/html'))),
  /** As if the guard's own tools were turned against it. */
  disarmed(to) {
    const { preventDefault } = Event.prototype;
    Event.prototype.preventDefault = () => {};
    page.location.assign(to);
    Event.prototype.preventDefault = preventDefault;
    return drawn();
  },
  back: () => drawnAfter(() => page.history.go(Math.min(-1, 1 - page.history.length))),

  position: () => new Promise((resolve) => navigator.geolocation.getCurrentPosition(resolve, () => resolve('denied'))),
  notification: () => Notification.requestPermission(),
  clipboard: () => navigator.clipboard.readText(),
  camera: () => navigator.mediaDevices.getUserMedia({ video: true, audio: true }),
  screen: () => navigator.mediaDevices.getDisplayMedia(),
  /** @param {PermissionName} name */
  permission: async (name) => (await navigator.permissions.query({ name })).state,
  usb: () => page.navigator.usb.requestDevice({ filters: [] }),

  async serviceWorker() {
    await navigator.serviceWorker.register('/probe.js').catch(() => undefined);
    await ServiceWorkerContainer.prototype.register.call(navigator.serviceWorker, '/probe.js').catch(() => undefined);
    return (await navigator.serviceWorker.getRegistrations()).length;
  },
};

page.probe = {
  violations,
  /** @param {string} name @param {unknown} to */
  run: (name, to) =>
    new Promise((resolve) => {
      delete page.ran;
      violations.length = 0;
      setTimeout(async () => {
        let said = '';
        try {
          said = String(await attempts[name]?.(to));
        } catch (error) {
          said = error instanceof Error ? error.name : String(error);
        }
        resolve({ said });
      });
    }),
};
