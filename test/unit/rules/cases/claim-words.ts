import type { Case } from '../check';

export const claimWordCases: readonly Case[] = [];
