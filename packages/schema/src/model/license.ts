/** Terms of reuse. */
export interface License {
  readonly spdxId: string;
  readonly name: string;
  readonly url: string;
}

/** The licenses that the movement's files carry, by their SPDX identifiers (https://spdx.org/licenses/). */
export const licenses: readonly License[] = [
  { spdxId: 'CC0-1.0', name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  { spdxId: 'CC-BY-3.0', name: 'CC BY 3.0', url: 'https://creativecommons.org/licenses/by/3.0/' },
  { spdxId: 'CC-BY-4.0', name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  { spdxId: 'CC-BY-SA-3.0', name: 'CC BY-SA 3.0', url: 'https://creativecommons.org/licenses/by-sa/3.0/' },
  { spdxId: 'CC-BY-SA-4.0', name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
];

export const spdxIds: readonly string[] = licenses.map(({ spdxId }) => spdxId);

/** @throws when the identifier is none of those in use. */
export function licenseOf(spdxId: string): License {
  const license = licenses.find((one) => one.spdxId === spdxId);
  if (license === undefined)
    throw new Error(
      `“${spdxId}” is not a license that media may carry: ${licenses.map((one) => one.spdxId).join(', ')}.`,
    );
  return license;
}
