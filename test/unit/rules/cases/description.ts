import type { Case } from '../check';

export const descriptionCases: readonly Case[] = [];
