/** What is on now at a conference, and what comes next: without a build, by the client that the server gives. */
const conferencesQuery = `query Conferences($languages: [LanguageTag!]) {
  conferences(first: 50) { nodes { slug name(languages: $languages) { text language direction } } }
}`;
const sessionsQuery = `query WhatIsOn($slug: String!, $now: DateTime!, $languages: [LanguageTag!]) {
  conference(slug: $slug) {
    timeZone
    sessions(filter: { endsAfter: $now, isScheduled: true }, first: 20) {
      nodes {
        url
        status
        title(languages: $languages) { text language direction }
        spokenLanguages
        interpretationLanguages
        slot { startsAt endsAt room { name(languages: $languages) { text language direction } } }
      }
    }
  }
}`;

const [select, status, failure, program] = ['conference', 'status', 'failure', 'program'].map((id) =>
  document.getElementById(id),
);
const languages = navigator.languages.slice(0, 20);
let client;

async function show() {
  const slug = select.value;
  // Whole minutes: all who ask within one share an answer that is kept.
  const now = new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString();
  const { data } = await client.query(sessionsQuery, { slug, now });
  // Somebody may have chosen another one meanwhile.
  if (slug !== select.value) return;
  const { timeZone, sessions } = data.conference;
  const isOn = ({ slot }) => Date.parse(slot.startsAt) <= Date.parse(now);
  const [onNow, next] = [sessions.nodes.filter(isOn), sessions.nodes.filter((one) => !isOn(one))];
  status.textContent = sessions.nodes.length === 0 ? 'Nothing is on any more.' : `Times of ${timeZone}`;
  program.replaceChildren(...section('On now', onNow, timeZone), ...section('Next', next, timeZone));
}

function section(heading, sessions, timeZone) {
  if (sessions.length === 0) return [];
  const list = element('ul', {}, ...sessions.map((session) => item(session, timeZone)));
  return [element('h2', { textContent: heading }), list];
}

function item({ url, status, title, slot, spokenLanguages, interpretationLanguages }, timeZone) {
  const link = element('a', { href: url, ...texted(title) });
  const time = new Intl.DateTimeFormat(languages, { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit' });
  const when = time.formatRange(new Date(slot.startsAt), new Date(slot.endsAt));
  const room = slot.room ? [' · ', element('span', texted(slot.room.name))] : [];
  return element(
    'li',
    {},
    element('h3', {}, link, status === 'CONFIRMED' ? '' : ` (${status.toLowerCase()})`),
    element('p', {}, element('bdi', { textContent: when }), ...room),
    element('p', {}, 'Spoken: ', named(spokenLanguages)),
    interpretationLanguages.length > 0 ? element('p', {}, 'Interpreted: ', named(interpretationLanguages)) : '',
  );
}

/** Runs what asks the server. What is shown already stays when it fails. */
async function attempt(task) {
  try {
    await task();
    failure.replaceChildren();
  } catch (error) {
    console.error(error);
    if (select.disabled) status.textContent = '';
    const again = element('button', { textContent: 'Try again' });
    again.addEventListener('click', () => (select.disabled ? location.reload() : void attempt(show)));
    failure.replaceChildren(element('p', { textContent: explanation(error) }), again);
  }
}

/** The codes stand in docs/errors.md; the client has tried what may help already. */
function explanation({ code, status, retryAfter, message }) {
  if (retryAfter) return `The server is busy. Try again in ${retryAfter} seconds.`;
  if (code === 'UNAVAILABLE' || !status) return 'The server does not answer at the moment.';
  return message;
}

/** Text of the graph says its language and direction; as text, it can never become markup. */
const texted = ({ text, language, direction }) => ({ textContent: text, lang: language, dir: direction.toLowerCase() });

/** The names of languages in the reader's own. */
const named = (tags) => {
  const names = new Intl.DisplayNames(languages, { type: 'language' });
  return element('bdi', { textContent: tags.map((tag) => names.of(tag)).join(', ') });
};

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

await attempt(async () => {
  const { createClient } = await import('@wikicon/client');
  client = createClient({ languages });
  const { data } = await client.query(conferencesQuery);
  const wanted = new URLSearchParams(location.search).get('conference');
  for (const { slug, name } of data.conferences.nodes)
    select.append(element('option', { value: slug, selected: slug === wanted, ...texted(name) }));
  select.disabled = false;
  select.addEventListener('change', () => void attempt(show));
  setInterval(() => void attempt(show), 60_000);
  await show();
});
