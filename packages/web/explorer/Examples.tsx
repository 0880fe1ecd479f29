import { pick, useGraphiQL, type GraphiQLPlugin } from '@graphiql/react';
import { useId } from 'react';
import { shortly } from './cost.ts';
import { byTask, isSame } from './example.ts';
import { examples } from './examples.ts';
import { ListIcon } from './icons.tsx';
import { contentOf, useOpen } from './open.ts';

/** The examples by task, beside the editor. */
export const examplesPlugin: GraphiQLPlugin = { title: 'Examples', icon: ListIcon, content: Examples };

const tasks = byTask(examples);

function Examples() {
  const id = useId();
  const open = useOpen();
  const { tabs, activeTabIndex } = useGraphiQL(pick('tabs', 'activeTabIndex'));
  const active = contentOf(tabs[activeTabIndex]);
  return (
    <section className="examples" aria-labelledby={id}>
      <h2 id={id}>Examples</h2>
      {tasks.map(([task, listed], at) => (
        <section key={task} aria-labelledby={`${id}-${at}`}>
          <h3 id={`${id}-${at}`}>{task}</h3>
          <ul>
            {listed.map((example) => (
              <li key={example.title}>
                <button type="button" aria-current={isSame(example, active)} onClick={() => open(example)}>
                  <strong>{example.title}</strong>
                  <span>{example.description}</span>
                  {example.cost && <small>{shortly(example.cost)}</small>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
