import { useQuery } from 'urql';
import { Failure } from './Failure.tsx';
import { facetsQuery, type Facet } from './queries.ts';
import { languages } from './Written.tsx';

export type Chosen = Readonly<Record<'topic' | 'language' | 'represented', string>>;

const questions = [
  ['topic', 'About'],
  ['language', 'Spoken in'],
  ['represented', 'With somebody of'],
] as const;

interface Properties {
  readonly filter: Readonly<Record<string, readonly string[]>>;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

/** What can be chosen, with the number of sessions that would be left: counted by the server. */
export function Choices({ filter, chosen, onChange }: Properties) {
  const [{ data, error, stale }, repeat] = useQuery({ query: facetsQuery, variables: { filter, languages } });
  const facets = data?.sessions.facets;
  return (
    <form aria-busy={stale} onSubmit={(event) => event.preventDefault()}>
      {questions.map(([name, label]) => (
        <label key={name}>
          {label}
          <select
            value={chosen[name]}
            disabled={!facets}
            onChange={({ target }) => onChange({ ...chosen, [name]: target.value })}
          >
            <option value="">{facets ? 'anything' : '…'}</option>
            {facets && <Values facet={facets[name]} />}
          </select>
        </label>
      ))}
      {facets && !facets.topic.isComplete && <p>Counted in the latest {facets.topic.conferencesRead} conferences.</p>}
      {error && <Failure error={error} onRetry={repeat} />}
    </form>
  );
}

const Values = ({ facet }: { readonly facet: Facet }) =>
  facet.values.map(({ value, count, label: { text, language, direction } }) => (
    <option key={value} value={value} lang={language} dir={direction.toLowerCase()}>
      {text} ({count})
    </option>
  ));
