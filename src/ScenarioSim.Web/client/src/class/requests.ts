// The requests of the Class tab.
import type { Api } from "../api";
import type { BoardEntry, BoardView, ExerciseView, RevealView } from "./contract";

export function readExercise(api: Api, file: string): Promise<ExerciseView> {
  return api.get<ExerciseView>(`exercise?file=${encodeURIComponent(file)}`);
}

export function reveal(api: Api, file: string, step: string): Promise<RevealView> {
  return api.post<RevealView>("class/reveal", { file, step });
}

export function readBoard(api: Api, exercise: string): Promise<BoardView> {
  return api.get<BoardView>(`class/board?exercise=${encodeURIComponent(exercise)}`);
}

export function putUp(api: Api, entry: BoardEntry): Promise<BoardView> {
  return api.post<BoardView>("class/prediction", entry);
}

export function loadBoard(api: Api, board: BoardView): Promise<BoardView> {
  return api.put<BoardView>("class/board", board);
}

export function clearBoard(api: Api, exercise: string): Promise<BoardView> {
  return api.remove<BoardView>(`class/board?exercise=${encodeURIComponent(exercise)}`);
}
