import { memoryLog } from './memory.ts'
import { factLogContract } from './testing/contract.ts'
import { crowdContract } from './testing/crowd-contract.ts'

const place = async () => ({ open: async () => memoryLog(), clear: async () => {} })

factLogContract('memory', place)
crowdContract('memory', place, 1)
