import type { Case } from '../check';

export const policyCases: readonly Case[] = [];
