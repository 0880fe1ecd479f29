import type { ReactNode } from 'react';

/** Drawn as GraphiQL's own are, beside which they stand. */
const Icon = ({ children }: { readonly children: ReactNode }) => (
  <svg
    className="graphiql-toolbar-icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
);

export const LinkIcon = () => (
  <Icon>
    <path d="M10 14a4 4 0 0 0 6 .4l3.2-3.2a4.2 4.2 0 0 0-6-6l-1.6 1.6" />
    <path d="M14 10a4 4 0 0 0-6-.4l-3.2 3.2a4.2 4.2 0 0 0 6 6l1.6-1.6" />
  </Icon>
);

export const TerminalIcon = () => (
  <Icon>
    <rect x="2.5" y="4" width="19" height="16" rx="2" />
    <path d="m6.5 9 3 3-3 3M12.5 15h5" />
  </Icon>
);

export const TypeScriptIcon = () => (
  <Icon>
    <rect x="2.5" y="2.5" width="19" height="19" rx="2" />
    <path d="M6.5 11.5h5M9 11.5V18M17.5 12.5c-.6-.7-1.3-1-2-1-1.1 0-1.8.6-1.8 1.5 0 2.2 4 1.2 4 3.5 0 1-.8 1.5-2 1.5-.9 0-1.7-.3-2.2-1" />
  </Icon>
);

export const DoneIcon = () => (
  <Icon>
    <path d="m4.5 12.5 5 5 10-11" />
  </Icon>
);

export const ListIcon = () => (
  <Icon>
    <path d="M4 6h.01M4 12h.01M4 18h.01M9 6h11M9 12h11M9 18h11" />
  </Icon>
);
