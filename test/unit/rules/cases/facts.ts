import type { Case } from '../check';

export const factCases: readonly Case[] = [];
