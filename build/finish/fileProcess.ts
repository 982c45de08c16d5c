import { answer } from '../support/processes';
import { doFileJob } from './fileJob';

answer(doFileJob);
