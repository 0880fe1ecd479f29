import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

/** Where the official schemas are; they are not ours to commit. */
export const spec = fileURLToPath(new URL('../../../../shared/schedules/spec/', import.meta.url));

const jsonSchemas: Readonly<Record<string, string>> = {
  'schedule.json': 'schedule.schema.json',
  'schedule.v2.json': 'schedule2.schema.alpha-3.json',
};
const validators = new Map<string, ValidateFunction>();

/** What the official schema of a schedule file has against a text; nothing when it is valid. */
export async function schemaProblems(name: string, text: string): Promise<readonly unknown[]> {
  const schema = jsonSchemas[name];
  if (schema === undefined) {
    const xsd = readFileSync(`${spec}schedule.xml.xsd`, 'utf8');
    const { errors, valid } = await validateXML({ xml: { fileName: name, contents: text }, schema: xsd });
    return valid ? [] : errors;
  }
  let validate = validators.get(schema);
  if (validate === undefined) validators.set(schema, (validate = validatorFor(schema)));
  validate(JSON.parse(text));
  return validate.errors ?? [];
}

function validatorFor(schema: string): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { color: true } });
  addFormats.default(ajv);
  const draft6 = new URL(import.meta.resolve('ajv/dist/refs/json-schema-draft-06.json'));
  ajv.addMetaSchema(JSON.parse(readFileSync(draft6, 'utf8')));
  return ajv.compile(JSON.parse(readFileSync(`${spec}${schema}`, 'utf8')));
}
