import { useMemo, useState } from 'react';
import { Choices, type Chosen } from './Choices.tsx';
import { Sessions } from './Sessions.tsx';

/** Sessions of all conferences, chosen by what they are about, spoken in, and who was represented. */
export function App() {
  const [chosen, setChosen] = useState<Chosen>({ topic: '', language: '', represented: '' });
  const filter = useMemo(
    () => ({
      ...(chosen.topic && { wikidataIds: [chosen.topic] }),
      ...(chosen.language && { spokenLanguages: [chosen.language] }),
      ...(chosen.represented && { represented: [chosen.represented] }),
    }),
    [chosen],
  );
  return (
    <>
      <h1>Sessions by subject</h1>
      <Choices filter={filter} chosen={chosen} onChange={setChosen} />
      <Sessions key={JSON.stringify(filter)} filter={filter} />
    </>
  );
}
