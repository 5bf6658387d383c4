import type { Case } from '../check';

export const criterionCases: readonly Case[] = [];
