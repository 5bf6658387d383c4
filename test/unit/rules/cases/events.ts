import type { Case } from '../check';

export const eventCases: readonly Case[] = [];
