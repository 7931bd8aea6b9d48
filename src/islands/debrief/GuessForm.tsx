import { useState } from 'preact/hooks'
import { type Guess, readGuess, writeGuess } from '../../stores/review/kept.ts'
import { useDebrief } from './handle.ts'

interface Props {
  guess: Guess | undefined
  setGuess: (guess: Guess | undefined) => void
}

/** The trainee's own view comes before everything else. */
export function GuessForm({ guess, setGuess }: Props) {
  const { found, speech } = useDebrief()
  const [points, setPoints] = useState('')
  const value = Number(points)
  const fits = points !== '' && value >= 0 && value <= 100
  function keep(own: number | null): void {
    writeGuess(found.run.id, own)
    setGuess(readGuess(found.run.id))
  }
  return (
    <section class="section" aria-labelledby="debrief-guess">
      <h2 id="debrief-guess">{speech.say('debrief.guessTitle')}</h2>
      {guess ? (
        <p role="status">
          {guess.points === null
            ? speech.say('debrief.unguessed')
            : speech.say('debrief.guessed', { points: speech.number(guess.points) })}
        </p>
      ) : (
        <form
          class="debrief-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (fits) keep(value)
          }}
        >
          <p>{speech.say('debrief.guessAbout')}</p>
          <label>
            <span>{speech.say('debrief.guessLabel')}</span>
            <input
              type="number"
              inputMode="numeric"
              min={0}
              max={100}
              required
              value={points}
              onInput={(event) => setPoints(event.currentTarget.value)}
            />
          </label>
          <p class="debrief-acts">
            <button type="submit" class="button first">
              {speech.say('debrief.guessSay')}
            </button>
            <button type="button" class="button" onClick={() => keep(null)}>
              {speech.say('debrief.guessSkip')}
            </button>
          </p>
        </form>
      )}
    </section>
  )
}
