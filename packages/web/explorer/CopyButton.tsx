import { ToolbarButton, VisuallyHidden } from '@graphiql/react';
import { useState, type ReactNode } from 'react';
import { DoneIcon } from './icons.tsx';

interface CopyButtonProps {
  readonly label: string;
  /** What is copied. What it throws, the button says. */
  readonly text: () => string;
  readonly children: ReactNode;
}

/** Copies something, and says so until one turns away from it. */
export function CopyButton({ label, text, children }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);
  const forget = () => setCopied(false);
  const copy = () => {
    if (!('clipboard' in navigator)) throw new Error('Browsers copy from secure pages only');
    void navigator.clipboard.writeText(text()).then(() => setCopied(true), forget);
  };
  return (
    <>
      <ToolbarButton label={label} onClick={copy} onBlur={forget}>
        {isCopied ? <DoneIcon /> : children}
      </ToolbarButton>
      <VisuallyHidden role="status">{isCopied && 'Copied'}</VisuallyHidden>
    </>
  );
}
