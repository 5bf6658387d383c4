import type { Case } from '../check';

export const personCases: readonly Case[] = [];
