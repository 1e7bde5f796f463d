import { describeHalf } from './run-boundaries.ts';

describeHalf('second');
