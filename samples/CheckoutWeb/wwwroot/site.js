// Makes the page quicker, not different: without this script every form loads the page anew, and news waits for a reload.

let turn = Promise.resolve();
let stream = null;

// Brings the page up to date with another version of it, leaving alone what is the same.
function show(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  const focused = document.activeElement;
  for (const region of document.querySelectorAll('[data-region]')) {
    const next = fresh.getElementById(region.id);
    if (next && text(next) !== text(region)) swap(region, next, focused);
  }
  listen();
}

// Tokens differ in each version, and mean the same.
function text(region) {
  const copy = region.cloneNode(true);
  copy.querySelectorAll('[name=__RequestVerificationToken]').forEach(token => token.remove());
  return copy.outerHTML;
}

function swap(region, next, focused) {
  const held = region.contains(focused) ? focused.id : null;
  region.replaceChildren(...next.childNodes);
  for (const { name, value } of next.attributes) region.setAttribute(name, value);
  for (const name of region.getAttributeNames()) if (!next.hasAttribute(name)) region.removeAttribute(name);

  if (held) (document.getElementById(held) ?? region.querySelector('h2'))?.focus({ preventScroll: true });
}

// One thing at a time, so that an older version never overwrites a newer one.
function inTurn(act) {
  turn = turn.then(act).catch(() => location.reload());
  return turn;
}

async function load(address, options) {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(response.statusText);
  show(await response.text());
}

document.addEventListener('submit', event => {
  event.preventDefault();
  const { target: form, submitter } = event;
  const address = submitter?.hasAttribute('formaction') ? submitter.formAction : form.action;
  const body = new FormData(form, submitter);
  // The second click of a double one comes to nothing. A click just before its form is brought up to date still counts.
  if (form.hasAttribute('data-sent')) return;
  form.toggleAttribute('data-sent', form.hasAttribute('data-once'));
  document.body.setAttribute('aria-busy', 'true');
  if (form.hasAttribute('data-leaves')) {
    // It may end on VINR's page. News that comes now would hold it up; what came before may have put another form in its place.
    inTurn(() => (stream?.close(), document.getElementById(submitter.id)?.form.submit()));
    return;
  }
  inTurn(() => load(address, { method: 'POST', body })).finally(() => document.body.removeAttribute('aria-busy'));
});

// News says that something has changed; the page says what.
function listen() {
  const address = document.querySelector('[data-listen]')?.dataset.listen;
  if (!address || stream) return;

  stream = new EventSource(address);
  stream.addEventListener('ready', refresh);
  stream.addEventListener('news', event => {
    document.getElementById('news').textContent = event.data;
    refresh();
  });
}

let isWanted = false;
function refresh() {
  if (isWanted) return; // One that has not begun will show this too.
  isWanted = true;
  inTurn(() => {
    isWanted = false;
    return load(location.pathname);
  });
}

// Back from VINR's page by the browser's own button, to a page that was kept as it was left.
addEventListener('pageshow', event => event.persisted && location.reload());
listen();
