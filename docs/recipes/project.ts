import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Recipe } from './page.ts';

/** What a recipe needs is installed beside this file, unless the project has it anyway. */
const installed = ['node_modules', '../../node_modules'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
/** The project has two compilers, and this one by another name. */
const aliases: Readonly<Record<string, string>> = { typescript: '@typescript/native' };

interface Manifest {
  readonly version: string;
  readonly bin?: string | Readonly<Record<string, string>>;
}

const newFolder = () => mkdtemp(join(tmpdir(), 'recipe-'));
const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** A folder of somebody else’s, outside of this one, with the packages and files of recipes and nothing more. */
export class Project {
  readonly path: string;
  readonly #address: string;
  /** The programs of its packages, as npx finds them. */
  readonly #programs: Map<string, string>;

  private constructor(path: string, address: string, programs: Iterable<readonly [string, string]>) {
    this.path = path;
    this.#address = address;
    this.#programs = new Map(programs);
  }

  /** @param address of the server, in place of http://localhost:4000 */
  static async empty(address: string): Promise<Project> {
    const project = new Project(await newFolder(), address, []);
    await mkdir(join(project.path, 'node_modules'));
    return project;
  }

  /** @returns another folder, with all that stands in this one */
  async copy(): Promise<Project> {
    const path = await newFolder();
    await cp(this.path, path, { recursive: true, verbatimSymlinks: true });
    return new Project(path, this.#address, this.#programs);
  }

  /** Follows a recipe. @returns what its programs print, which Node runs itself */
  async follow({ packages, files, commands }: Recipe): Promise<string> {
    for (const name of packages) await this.#install(name);
    for (const [path, text] of Object.entries(files)) await this.#write(path, text);
    let output = '';
    for (const command of commands) {
      const printed = await this.#run(command);
      if (command.startsWith('node ')) output += printed;
    }
    return output;
  }

  /** Runs a command, which is one of a package, of Node or curl. @returns what it prints */
  async #run(command: string): Promise<string> {
    const [program, ...words] = command.replace('http://localhost:4000', this.#address).split(' ');
    const [file, args] =
      program === 'npx' ? ['node', [this.#program(words[0]!), ...words.slice(1)]] : [program!, words];
    // Vitest's own NODE_ENV would have Vite pack React for development.
    const env = { ...process.env, NO_COLOR: '1', NODE_ENV: undefined };
    const options = { cwd: this.path, env };
    const done = promisify(execFile)(file, args, options);
    const { stdout } = await done.catch((error: { readonly stdout: string; readonly stderr: string }) => {
      throw new Error(`${command}\n${error.stdout}${error.stderr}`);
    });
    return stdout;
  }

  #program(name: string): string {
    const path = this.#programs.get(name);
    if (path === undefined) throw new Error(`No package that is installed brings ${name}.`);
    return path;
  }

  async #install(named: string): Promise<void> {
    const [, name, version] = /^(.+)@(.+)$/.exec(named)!;
    const folders = installed.flatMap((path) => [join(path, name!), join(path, aliases[name!] ?? name!)]);
    const folder = folders.find((path) => existsSync(path) && manifestOf(path).version === version);
    if (folder === undefined) throw new Error(`${named} is not installed; docs/recipes/package.json names versions.`);
    const link = join(this.path, 'node_modules', name!);
    await mkdir(dirname(link), { recursive: true });
    // A junction is what Windows lets everybody make.
    await symlink(folder, link, 'junction');
    const { bin = {} } = manifestOf(folder);
    const programs = typeof bin === 'string' ? { [name!.replace(/^.*\//, '')]: bin } : bin;
    for (const [program, path] of Object.entries(programs)) this.#programs.set(program, join(folder, path));
  }

  async #write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.path, path)), { recursive: true });
    await writeFile(join(this.path, path), text.replaceAll('http://localhost:4000', this.#address));
  }
}
