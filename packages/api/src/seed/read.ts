import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import * as format from './format.ts';
import * as facts from './format-facts.ts';

const files = {
  conference: format.conferenceFile,
  series: format.seriesFile,
  affiliates: format.affiliatesFile,
  institutions: format.institutionsFile,
  people: format.peopleFile,
  sessions: format.sessionsFile,
  committees: format.committeesFile,
  participations: format.participationsFile,
  sources: facts.sourcesFile,
  milestones: facts.milestonesFile,
  figures: facts.figuresFile,
  statements: facts.statementsFile,
  credits: facts.creditsFile,
  media: facts.mediaFile,
};

/** A data set as its files hold it, checked. */
export type DataSet = { readonly [File in keyof typeof files]: z.infer<(typeof files)[File]> };

/** @throws an error that names the file, the place in it and the rule. */
export async function readDataSet(folder: URL): Promise<DataSet> {
  const entries = Object.entries(files).map(async ([name, file]) => [name, await readOne(folder, name, file)] as const);
  return Object.fromEntries(await Promise.all(entries)) as DataSet;
}

async function readOne(folder: URL, name: string, file: z.ZodType): Promise<unknown> {
  const text = await readFile(new URL(`${name}.json`, folder), 'utf8').catch(() => null);
  const { success, data, error } = file.safeParse(text === null ? undefined : JSON.parse(text));
  if (success) return data;
  throw new Error(`${name}.json does not fit:\n${z.prettifyError(error)}`);
}
