import { enumOf } from '../vocabulary-types.ts';
import { conflictRules, severities } from './conflict.ts';

export const ConflictRule = enumOf('ConflictRule', 'What can be wrong with a program.', conflictRules);
export const ConflictSeverity = enumOf('ConflictSeverity', 'How serious a conflict is.', severities);
