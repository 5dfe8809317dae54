import {useEffect, useRef, useState} from 'react';
import {Button} from '../parts/button.tsx';
import {Dialog} from '../parts/dialog.tsx';
import {useWords} from '../store/words.ts';

export type CameraProps = {
  readonly name: string;
  readonly onShot: (shot: Blob) => void;
  readonly onClose: () => void;
};

/** The laptop's own camera, where system and site allow it; its light is off again when the dialog closes. */
export function Camera({name, onShot, onClose}: CameraProps) {
  const {photos: said} = useWords().screens;
  const video = useRef<HTMLVideoElement>(null);
  const state = useStream(video);
  const shoot = async (): Promise<void> => {
    const shot = await frameOf(video.current);
    if (shot !== null) onShot(shot);
    onClose();
  };
  return (
    <Dialog
      open
      wide
      title={`${said.cameraTitle}: ${name}`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{said.close}</Button>
          {state === 'open' && (
            <Button kind="primary" onPress={() => void shoot()}>
              {said.shoot}
            </Button>
          )}
        </>
      }
    >
      {state === 'none' ? (
        <p>{said.noCamera}</p>
      ) : (
        <video ref={video} className="camera-view" aria-label={said.cameraTitle} autoPlay playsInline muted />
      )}
    </Dialog>
  );
}

function useStream(video: {readonly current: HTMLVideoElement | null}): 'opening' | 'open' | 'none' {
  const [state, setState] = useState<'opening' | 'open' | 'none'>('opening');
  useEffect(() => {
    let stream: MediaStream | undefined;
    let left = false;
    const open = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({
        video: {facingMode: 'environment', width: {ideal: 1920}, height: {ideal: 1080}}
      });
      if (left) return stop(stream);
      if (video.current !== null) video.current.srcObject = stream;
      setState('open');
    };
    open().catch(() => setState('none'));
    return () => {
      left = true;
      stop(stream);
    };
  }, [video]);
  return state;
}

function stop(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

function frameOf(video: HTMLVideoElement | null): Promise<Blob | null> {
  if (video === null || video.videoWidth === 0) return Promise.resolve(null);
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.95));
}
