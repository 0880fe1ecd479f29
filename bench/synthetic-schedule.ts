/** A schedule.xml of our own with so many sessions and people; the same for the same numbers. */
export function syntheticSchedule(sessions: number, people: number, abstractLength: number): string {
  const days = 2;
  const rooms = 24;
  const perDay = Math.ceil(sessions / days);
  const day = (at: number): string => `2027-04-${String(10 + at).padStart(2, '0')}`;
  const event = (at: number): string => {
    const [slot, room] = [Math.floor((at % perDay) / rooms), at % rooms];
    const start = `${String(9 + Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`;
    const date = day(Math.floor(at / perDay));
    const speakers = [at, sessions + at].filter((one) => one < people || one === at).map((one) => one % people);
    return `<event id="${at + 1}" guid="${guid(1, at)}">
<date>${date}T${start}:00+05:00</date><start>${start}</start><duration>00:25</duration><room>Synthetic room ${room}</room>
<title>Synthetic session ${at}</title><track>Synthetic track ${at % 9}</track><type>Talk</type><language>en</language>
<abstract>${`Synthetic abstract ${at}. `.repeat(Math.ceil(abstractLength / 22)).slice(0, abstractLength)}</abstract>
<persons>${speakers.map((one) => `<person guid="${guid(2, one)}">Synthetic person ${one}</person>`).join('')}</persons>
</event>`;
  };
  const all = Array.from({ length: sessions }, (_, at) => at);
  const dayElement = (at: number): string => {
    const own = all.filter((one) => Math.floor(one / perDay) === at);
    const places = [...Map.groupBy(own, (one) => one % rooms)];
    return `<day index="${at + 1}" date="${day(at)}">${places
      .map(([room, events]) => `<room name="Synthetic room ${room}">${events.map(event).join('\n')}</room>`)
      .join('\n')}</day>`;
  };
  return `<?xml version="1.0"?><schedule><conference><title>Synthetic conference</title><start>${day(0)}</start>
<end>${day(days - 1)}</end><time_zone_name>Asia/Tashkent</time_zone_name></conference>
${Array.from({ length: days }, (_, at) => dayElement(at)).join('\n')}</schedule>`;
}

const guid = (kind: number, at: number): string => `5e5510${kind}0-0000-4000-8000-${String(at).padStart(12, '0')}`;
