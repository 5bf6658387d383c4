import type { Case } from '../check';

export const statementCases: readonly Case[] = [];
