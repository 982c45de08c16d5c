// Next.js takes a limit of memory from its workers, and V8 then lets a heap grow to three times what
// is in use before it clears up. This lets it grow by a third: it costs a tenth of the time of
// rendering and saves a third of the memory.
require('node:v8').setFlagsFromString('--heap-growing-percent=33');
