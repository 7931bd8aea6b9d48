import './theme.ts'
import './search-opening.ts'
import './lesson-progress.ts'
import './contents.ts'
