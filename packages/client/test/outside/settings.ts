interface Settings {
  readonly url: string;
  readonly organizer: string;
  readonly attendee: string;
}

declare const process: { readonly env: { readonly SETTINGS: string } };
declare const console: { log(text: string): void };

/** Where the graph is, and who asks. */
export const settings = JSON.parse(process.env.SETTINGS) as Settings;

export const tell = (found: object): void => console.log(JSON.stringify(found));
