import { answer } from '../processes';
import { doFileJob } from './fileJob';

answer(doFileJob);
